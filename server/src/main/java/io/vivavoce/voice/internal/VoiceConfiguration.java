package io.vivavoce.voice.internal;

import io.vivavoce.platform.OriginCheck;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// Opens the live protocol's WebSocket.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(VoiceSettings.class)
class VoiceConfiguration {
    static final String PATH = "/ws/v1/interview";

    @Bean
    WebSocketConfigurer interviewEndpoint(InterviewSocketHandler handler, OriginCheck origins) {
        return registry -> register(registry, handler, origins);
    }

    private static void register(
            WebSocketHandlerRegistry registry, InterviewSocketHandler handler, OriginCheck origins) {
        registry.addHandler(handler, PATH)
                .setHandshakeHandler(new Uncompressed())
                .addInterceptors(new SameOrigin(origins))
                .setAllowedOriginPatterns("*");
    }

    /// Speech does not compress, and compressing costs memory for every client.
    private static final class Uncompressed extends DefaultHandshakeHandler {
        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }

    /// A page of another origin must not open a person's interview with the person's browser.
    private record SameOrigin(OriginCheck origins) implements HandshakeInterceptor {
        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            var headers = request.getHeaders();
            boolean permitted = origins.permits(headers.getOrigin(), headers.getFirst("Host"));
            if (!permitted) {
                response.setStatusCode(HttpStatus.FORBIDDEN);
            }
            return permitted;
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @Nullable Exception failure) {}
    }
}
