package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.Caller;
import io.vivavoce.platform.CallerSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds who makes a request, and their tenant, for as long as it is answered.
class CallerFilter extends OncePerRequestFilter {
    private final CallerSource source;

    CallerFilter(CallerSource source) {
        this.source = source;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = source.of(request);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            caller.get().call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Place.of(request).isPersonal();
    }
}
