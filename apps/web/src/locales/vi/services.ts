import type { SimpleService } from '@go-cua/domain/activation';

/** One of the five services beside level 1. {who} cô Phượng, {to} công an xã. */
export const services = {
  of: 'Dịch vụ của {who}',
  ask: '{Who} làm tới đâu?',
  state: { DONE: 'Xong, đội giúp', HAD_IT: 'Có sẵn từ trước', DECLINED: 'Không làm' },
  on: 'ngày {day}',
  done: {
    EID_LEVEL_2: 'Vừa lên mức 2, đội giúp',
    ID_CARD: 'Đã nộp hồ sơ, đội giúp',
    PUBLIC_SERVICES: 'Vừa dùng được, đội giúp',
    CASHLESS_PAYMENT: 'Vừa trả được, đội giúp',
    HEALTH_RECORD: 'Vừa mở được sổ, đội giúp',
  } satisfies Record<SimpleService, string>,
  had: {
    EID_LEVEL_2: 'Có mức 2 từ trước',
    ID_CARD: 'Đã nộp từ trước',
    PUBLIC_SERVICES: 'Dùng từ trước rồi',
    CASHLESS_PAYMENT: 'Dùng từ trước rồi',
    HEALTH_RECORD: 'Có sổ từ trước',
  } satisfies Record<SimpleService, string>,
  refer: 'Chuyển {to}',
  openAgain: 'Chưa xong, làm lại từ đầu',
  decline: '{Call} không làm',
  declineAsk: 'Ghi là {who} không làm «{service}»?',
  declineText: 'Ai không làm, chỉ bạn và {leader} xem được. {Call} đổi ý thì ghi lại được.',
  declineYes: 'Ghi không làm',
  askNoMore: 'Không hỏi thêm {call} về dịch vụ này. {Call} tự nhắc tới thì vẫn giúp.',
  saved: '{Who}, {service}: {answer}',
  onRequest: 'Dưới 14 tuổi không bắt buộc: gia đình muốn mới làm.',
  notOffered: 'Chiến dịch này không có dịch vụ này.',
};
