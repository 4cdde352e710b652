import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createAppRouter } from '@/app/router';

/** The page at an address, as a person would open it. */
export function renderApp(address: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createAppRouter(queries, createMemoryHistory({ initialEntries: [address] }));
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { router, queries, user: userEvent.setup({ delay: null }) };
}
