import { Link, Outlet } from '@tanstack/react-router';
import { BrandMark, brandName } from '@/components/ui/brand';
import { PageLanguage } from '@/components/ui/page-language';
import { SkipLink } from './skip-link';
import { ThemeToggle } from './theme-toggle';

/** Before one is in: the name, the language, and one thing to do. */
export function DoorShell() {
  return (
    <>
      <SkipLink />
      <header className="sticky top-0 z-20 flex h-14 items-center justify-between border-b border-line bg-bg px-4 md:h-15 md:px-7">
        <Link to="/" className="flex items-center gap-[9px] pointer-coarse:min-h-11 text-15 font-semibold tracking-[-0.015em]">
          <BrandMark /> {brandName}
        </Link>
        <div className="flex items-center gap-1">
          <PageLanguage small />
          <ThemeToggle />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="px-4 py-8 md:py-16">
        <Outlet />
      </main>
    </>
  );
}
