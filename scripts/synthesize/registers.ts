import type { Registers } from '../../src/domain/register-schemas.ts';
import type { City } from './city.ts';

/** The registers of the real content, its places and their units once for each city. */
export function multiplyRegisters(
  real: Registers,
  cities: readonly City[],
): Pick<Registers, 'units' | 'places'> {
  return { units: multiply(real.units, cities), places: multiply(real.places, cities) };
}

function multiply<
  Named extends { id: string; name: string; aliases: string[]; parent?: string | undefined },
>(entries: readonly Named[], cities: readonly City[]): Named[] {
  const isLocal = ({ name, aliases }: Named): boolean =>
    cities.some(({ rename }) => [name, ...aliases].every((each) => rename(each) !== each));
  const local = entries.filter(isLocal);
  const idIn = ({ number }: City, id: string): string =>
    local.some((entry) => entry.id === id) ? `${id}-${String(number).padStart(3, '0')}` : id;
  return [
    ...entries.filter((entry) => !isLocal(entry)),
    ...cities.flatMap((city) =>
      local.map((entry) => ({
        ...entry,
        id: idIn(city, entry.id),
        name: city.rename(entry.name),
        aliases: entry.aliases.map(city.rename),
        ...(entry.parent === undefined ? {} : { parent: idIn(city, entry.parent) }),
      })),
    ),
  ];
}
