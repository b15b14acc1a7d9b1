import type { Same } from '@go-cua/client/locale';
import { shell } from './en/shell';
import type { vi } from './vi';

export const en: Same<typeof vi> = { ...shell };
