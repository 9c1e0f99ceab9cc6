/** Red, green and blue of sRGB as light, each from 0 to 1. */
export type Light = [red: number, green: number, blue: number];

/** Read a colour of a stylesheet, `#rgb` or `#rrggbb`, as light (IEC 61966-2-1). Throws RangeError for anything else. */
export function lightOf(colour: string): Light {
  const digits = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(colour);
  if (!digits) throw new RangeError(`no colour ${colour}`);
  const long = digits[2] ?? [...(digits[1] ?? '')].map((digit) => digit + digit).join('');
  const part = (at: number) => linear(Number.parseInt(long.slice(at, at + 2), 16) / 255);
  return [part(0), part(2), part(4)];
}

/** Write light as `#rrggbb`; what no screen can show is cut off. */
export function colourOf(light: Light): string {
  const parts = light.map((part) => Math.round(255 * encoded(Math.min(1, Math.max(0, part)))));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function encoded(part: number): number {
  return part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
}
