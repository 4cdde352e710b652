package io.vivavoce.platform.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Serves the page: its files as they are, and for every address that is a place within the page the page itself.
@Configuration(proxyBeanMethods = false)
class WebShell implements WebMvcConfigurer {
    private static final String EVERYTHING = "/**";
    private static final String ROOT = "classpath:/static/";
    private static final Duration YEAR = Duration.ofDays(365);

    /// Whether a request was given to the page, since nothing else is there.
    static boolean answers(HttpServletRequest request) {
        return EVERYTHING.equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(ROOT + "assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler(EVERYTHING)
                .addResourceLocations(ROOT)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new PageResolver());
    }

    /// A file of the page, or the page.
    private static final class PageResolver extends PathResourceResolver {
        private static final Set<String> NOT_PLACES =
                Set.of("api", "ws", "assets", "health", "problems", ".well-known");

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource file = super.resolveResourceInternal(request, path, locations, chain);
            if (file != null || request == null || !asksForAPlace(request, path)) {
                return file;
            }
            return super.resolveResourceInternal(request, "index.html", locations, chain);
        }

        private static boolean asksForAPlace(HttpServletRequest request, String path) {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            return accept != null
                    && accept.contains(MediaType.TEXT_HTML_VALUE)
                    && !NOT_PLACES.contains(path.split("/", 2)[0]);
        }
    }
}
