package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Refresh tokens: each is used once, and one that comes back later was copied.
class RefreshTokenModuleTests extends ProgramTests {
    @Test
    void aRefreshTokenGivesTheNextOne() throws Exception {
        Tokens first = tokensOf(signedIn("next@program.test"));
        NOW.set(START.plus(Duration.ofHours(1)));
        Tokens second = Tokens.of(refresh(first.refresh()));
        assertThat(get("/api/probe", second.access())).hasStatusOk();
        assertThat(second.refresh()).isNotEqualTo(first.refresh());
        assertThat(Tokens.of(refresh(second.refresh())).refresh()).isNotEqualTo(second.refresh());
    }

    @Test
    void aUsedRefreshTokenThatComesBackEndsTheSignInForEverybody() throws Exception {
        Tokens first = tokensOf(signedIn("stolen@program.test"));
        Tokens second = Tokens.of(refresh(first.refresh()));
        NOW.set(START.plusSeconds(11));
        assertProblem(refresh(first.refresh()), 401, "token-invalid");
        assertProblem(refresh(second.refresh()), 401, "token-invalid");
        assertInvalid(get("/api/probe", second.access()));
        assertThat(audited(person("stolen@program.test").home(), "token.reused"))
                .isEqualTo(1);
    }

    @Test
    void aRefreshTokenSentTwiceInAMomentIsNotTakenForTheft() throws Exception {
        Tokens first = tokensOf(signedIn("twice@program.test"));
        Tokens second = Tokens.of(refresh(first.refresh()));
        NOW.set(START.plusSeconds(10));
        assertProblem(refresh(first.refresh()), 401, "token-invalid");
        assertThat(refresh(second.refresh())).hasStatusOk();
        assertThat(audited(person("twice@program.test").home(), "token.reused")).isZero();
    }

    @Test
    void ofManyWhoRefreshAtOnceOneWins() throws Exception {
        Tokens first = tokensOf(signedIn("race@program.test"));
        int many = 3;
        CyclicBarrier together = new CyclicBarrier(many);
        Callable<MvcTestResult> one = () -> {
            together.await();
            return refresh(first.refresh());
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MvcTestResult>> answers = threads.invokeAll(Collections.nCopies(many, one));
            List<MvcTestResult> won = answers.stream()
                    .map(Future::resultNow)
                    .filter(answer -> answer.getResponse().getStatus() == 200)
                    .toList();
            assertThat(won).hasSize(1);
            assertThat(refresh(Tokens.of(won.getFirst()).refresh())).hasStatusOk();
        }
    }

    @Test
    void onlyTheNewestUsedRefreshTokensAreRemembered() throws Exception {
        Tokens tokens = tokensOf(signedIn("history@program.test"));
        String oldest = tokens.refresh();
        UUID home = tokens.tenant();
        for (int i = 0; i < 8; i++) {
            tokens = Tokens.of(refresh(tokens.refresh()));
        }
        assertThat(refreshTokens(home)).isEqualTo(6);
        assertThat(lookups.tenant(Lookups.Kind.REFRESH, oldest))
                .as("what was forgotten is not found")
                .isEmpty();
        assertProblem(refresh(oldest), 401, "token-invalid");
        assertThat(refresh(tokens.refresh())).as("and is not taken for theft").hasStatusOk();
    }

    private long refreshTokens(UUID home) {
        return transaction.call(
                home,
                () -> client.sql("select count(*) from refresh_tokens")
                        .query(Long.class)
                        .single());
    }

    @Test
    void aSignInEndsByItselfInAProgramToo() throws Exception {
        Tokens tokens = tokensOf(signedIn("month@program.test"));
        NOW.set(START.plus(Duration.ofDays(30)));
        assertProblem(refresh(tokens.refresh()), 401, "token-invalid");
    }
}
