import { CONSOLE } from '../screens/console';
import { lookAt } from './look';

lookAt('console', CONSOLE);
