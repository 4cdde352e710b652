/** A name, the same in every language. */
export const brandName = 'Viva Voce';

export function BrandMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden className="shrink-0 text-accent">
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <path d="M7 10.2v3.6M10.3 7.6v8.8M13.7 9.2v5.6M17 10.8v2.4" className="stroke-bg" strokeWidth="1.7" strokeLinecap="round" />
    </svg>
  );
}
