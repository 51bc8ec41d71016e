/** A larger custom XML part of sources or numbers is not read. UTF-16 units, or bytes. */
export const MAX_PART_XML = 8_000_000;
