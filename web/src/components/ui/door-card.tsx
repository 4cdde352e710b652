import type { ReactNode } from 'react';
import { Card } from './card';

/** One question or one answer on a page of its own. */
export function DoorCard({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Card className="mx-auto w-full max-w-[440px] p-5 md:p-8">
      <h1 className="mb-2 text-22">{title}</h1>
      {children}
    </Card>
  );
}
