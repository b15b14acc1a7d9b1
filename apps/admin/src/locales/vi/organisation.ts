export const organisation = {
  organisation: {
    title: 'Cây tổ chức',
    teams: 'Đội chủ trì',
    campaigns: 'Chiến dịch đang làm, theo kế hoạch nào',
    plan: 'Kế hoạch số {no} ngày {day}',
    noPlan: 'chưa ghi kế hoạch',
    under: 'thuộc {name}',
    edit: 'Sửa {name}',
    none: 'Chưa có cơ quan, tổ chức nào',
    noneText: 'Thêm Đoàn các cấp, Ủy ban nhân dân, Công an: ai chủ trì đội, ai thực hiện kế hoạch.',
  },
};
