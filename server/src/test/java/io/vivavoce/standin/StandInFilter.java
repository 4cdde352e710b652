package io.vivavoce.standin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;

/// Where every request to a stand-in comes through: it is recorded, refused, answered or made to suffer a fault.
final class StandInFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int DRIP_BYTES = 64;

    private final transient StandIn standIn;

    StandInFilter(StandIn standIn) {
        this.standIn = standIn;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean socket = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
        Received received = received(request, socket);
        if (received.path().equals(StandIn.FAULT_PATH)) {
            write(response, standIn.misbehave(received.text()), Fault.NONE);
            return;
        }
        standIn.record(received);
        Answer failure = failure(received);
        if (failure != null) {
            standIn.pause(standIn.latency());
            write(response, failure, Fault.NONE);
        } else if (socket) {
            chain.doFilter(request, response);
        } else {
            answer(received, response);
        }
    }

    private @Nullable Answer failure(Received received) {
        return switch (standIn.fault()) {
            case UNAUTHORISED -> standIn.unauthorised();
            case RATE_LIMITED -> standIn.rateLimited();
            case SERVER_ERROR -> standIn.serverError();
            default -> standIn.refuses(received);
        };
    }

    private void answer(Received received, HttpServletResponse response) throws IOException, ServletException {
        Fault fault = standIn.fault();
        if (fault == Fault.STALL) {
            standIn.stall();
            throw new CloseNowException("stalled");
        }
        Answer answer = made(received);
        standIn.pause(standIn.latency());
        write(response, fault == Fault.GARBAGE ? answer.garbled() : answer, fault);
    }

    private Answer made(Received received) throws ServletException {
        for (StandIn.Route route : standIn.routes()) {
            if (route.method().equals(received.method())
                    && route.path().matcher(received.path()).matches()) {
                try {
                    return route.handler().answer(received);
                } catch (Exception e) {
                    throw new ServletException(e);
                }
            }
        }
        return standIn.notFound(received);
    }

    private void write(HttpServletResponse response, Answer answer, Fault fault) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        answer.headers().forEach(response::setHeader);
        if (answer.pieces().size() == 1) {
            response.setContentLength(answer.length());
        }
        int left = fault == Fault.CUT ? answer.length() / 2 : Integer.MAX_VALUE;
        try {
            ServletOutputStream out = response.getOutputStream();
            for (int i = 0; i < answer.pieces().size() && left > 0; i++) {
                byte[] piece = answer.pieces().get(i);
                int length = Math.min(left, piece.length);
                write(out, piece, length, fault);
                left -= length;
                standIn.pause(answer.pause());
            }
        } catch (IOException e) {
            standIn.abandon();
            throw e;
        }
        if (fault == Fault.CUT) {
            throw new CloseNowException("cut");
        }
    }

    private void write(ServletOutputStream out, byte[] piece, int length, Fault fault) throws IOException {
        int step = fault == Fault.SLOW_DRIP ? DRIP_BYTES : length;
        for (int at = 0; at < length; at += step) {
            out.write(piece, at, Math.min(step, length - at));
            out.flush();
            if (fault == Fault.SLOW_DRIP) {
                standIn.pause(standIn.dripPause());
            }
        }
    }

    private static Received received(HttpServletRequest request, boolean socket) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        byte[] body = socket ? new byte[0] : request.getInputStream().readAllBytes();
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return new Received(request.getMethod(), request.getRequestURI(), query, Map.copyOf(headers), body);
    }
}
