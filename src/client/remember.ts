// What the reader chose and where the reader stopped, kept on this device alone.
import { offerChoices } from './remember/choices.ts';
import { offerPlace, rememberPlace } from './remember/place.ts';

offerChoices();
offerPlace();
rememberPlace();
