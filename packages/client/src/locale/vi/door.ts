import type { DeclineAnswer, VisitOutcome } from '@go-cua/domain/visit';

export const door = {
  outcome: {
    MET: 'Gặp được',
    NOBODY_HOME: 'Không có nhà',
    ASKED_TO_RETURN: 'Hẹn lại',
    DECLINED: 'Từ chối',
    MOVED: 'Đã chuyển đi',
    CANNOT_ENTER: 'Không vào được',
    NEEDS_INTERPRETER: 'Cần phiên dịch',
  } satisfies Record<VisitOutcome, string>,
  decline: {
    NOT_UNDERSTOOD: 'Chưa rõ, muốn nghe thêm lần khác',
    BAD_TIME: 'Bận, hẹn lúc khác',
    FINAL: 'Không, đừng đến nữa',
  } satisfies Record<DeclineAnswer, string>,
  /** For leaders only. */
  declineShort: {
    NOT_UNDERSTOOD: 'Muốn nghe thêm',
    BAD_TIME: 'Đang bận',
    FINAL: 'Không đến nữa',
  } satisfies Record<DeclineAnswer, string>,
  reason: { PROMISED: 'Hẹn {time}', RETURN: 'Quay lại', NEW: 'Chưa gõ', LEFT: 'Còn người' },
  peopleLeft: 'còn {left}/{all} người',
  nextDoor: 'Nhà tiếp theo',
  heldByMe: 'Bạn giữ',
  heldBy: '{name} giữ',
  heldByNobody: 'Chưa ai giữ',
};
