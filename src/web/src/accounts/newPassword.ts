/** Without the signs that are mistaken for each other when read aloud. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';

function group() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => signs[n % signs.length]).join('');
}

/** A password to hand over: four groups of four signs, 79 bits. */
export function newPassword() {
  return Array.from({ length: 4 }, group).join('-');
}
