package io.vivavoce.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonValue;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolChoiceAny;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The vendors' own clients take the stand-ins for the vendors. Google's client is not in the registry as a whole.
@Timeout(60)
class OfficialClientsTest {
    private static final String KEY = "good-key";
    private static final String SENTENCE = "Tell me about a system you designed, and what you would change today.";

    @Test
    void openAisClientReadsAWholeAnswerAndAStreamedOne() {
        try (ChatServerStandIn server = new ChatServerStandIn(KEY, "gpt-4.1-mini")) {
            OpenAIClient client = openAi(server, KEY);
            ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                    .model("gpt-4.1-mini")
                    .addUserMessage("I am ready.")
                    .streamOptions(ChatCompletionStreamOptions.builder()
                            .includeUsage(true)
                            .build())
                    .build();
            assertAnswer(client.chat().completions().create(params));
            ChatCompletionAccumulator accumulated = ChatCompletionAccumulator.create();
            try (var chunks = client.chat().completions().createStreaming(params)) {
                chunks.stream().forEach(accumulated::accumulate);
            }
            assertAnswer(accumulated.chatCompletion());
            assertThat(client.models().list().data().getFirst().id()).isEqualTo("gpt-4.1-mini");
            client.close();
        }
    }

    private static void assertAnswer(ChatCompletion answer) {
        assertThat(answer.choices().getFirst().message().content()).contains(SENTENCE);
        assertThat(answer.choices().getFirst().finishReason()).isEqualTo(ChatCompletion.Choice.FinishReason.STOP);
        assertThat(answer.usage().orElseThrow().completionTokens()).isPositive();
    }

    @Test
    void openAisClientKnowsTheFailures() {
        try (ChatServerStandIn server = new ChatServerStandIn(KEY, "gpt-4.1-mini")) {
            OpenAIClient client = openAi(server, "wrong");
            assertThatThrownBy(() -> client.models().list())
                    .isInstanceOf(com.openai.errors.UnauthorizedException.class);
            server.fault(Fault.RATE_LIMITED);
            assertThatThrownBy(() -> client.models().list()).isInstanceOf(com.openai.errors.RateLimitException.class);
            client.close();
        }
    }

    private static OpenAIClient openAi(ChatServerStandIn server, String key) {
        server.start();
        return OpenAIOkHttpClient.builder()
                .baseUrl(server.baseUrl() + "/v1")
                .apiKey(key)
                .maxRetries(0)
                .build();
    }

    @Test
    void anthropicsClientReadsAWholeAnswerAndAStreamedOne() {
        try (AnthropicStandIn server = new AnthropicStandIn(KEY)) {
            AnthropicClient client = anthropic(server, KEY);
            MessageCreateParams params = MessageCreateParams.builder()
                    .model("claude-haiku-4-5")
                    .maxTokens(200)
                    .addUserMessage("I am ready.")
                    .build();
            assertAnswer(client.messages().create(params));
            MessageAccumulator accumulated = MessageAccumulator.create();
            try (var events = client.messages().createStreaming(params)) {
                events.stream().forEach(accumulated::accumulate);
            }
            assertAnswer(accumulated.message());
            client.close();
        }
    }

    @Test
    void anthropicsClientReadsTheUseOfATool() {
        try (AnthropicStandIn server = new AnthropicStandIn(KEY)) {
            AnthropicClient client = anthropic(server, KEY);
            MessageAccumulator accumulated = MessageAccumulator.create();
            MessageCreateParams params = MessageCreateParams.builder()
                    .model("claude-haiku-4-5")
                    .maxTokens(200)
                    .addUserMessage("I am ready.")
                    .addTool(Tool.builder()
                            .name("Question")
                            .inputSchema(Tool.InputSchema.builder()
                                    .putAdditionalProperty(
                                            "properties", JsonValue.from(Map.of("text", Map.of("type", "string"))))
                                    .putAdditionalProperty("required", JsonValue.from(List.of("text")))
                                    .build())
                            .build())
                    .toolChoice(ToolChoiceAny.builder().build())
                    .build();
            try (var events = client.messages().createStreaming(params)) {
                events.stream().forEach(accumulated::accumulate);
            }
            var use = accumulated.message().content().getFirst().asToolUse();
            assertThat(use.name()).isEqualTo("Question");
            assertThat(String.valueOf(use._input())).contains("text");
            client.close();
        }
    }

    private static void assertAnswer(Message answer) {
        assertThat(answer.content().getFirst().asText().text()).isEqualTo(SENTENCE);
        assertThat(answer.usage().outputTokens()).isPositive();
    }

    @Test
    void anthropicsClientKnowsTheFailures() {
        try (AnthropicStandIn server = new AnthropicStandIn(KEY)) {
            AnthropicClient client = anthropic(server, "wrong");
            assertThatThrownBy(() -> ask(client)).isInstanceOf(com.anthropic.errors.UnauthorizedException.class);
            server.fault(Fault.SERVER_ERROR);
            assertThatThrownBy(() -> ask(client)).isInstanceOf(com.anthropic.errors.InternalServerException.class);
            client.close();
        }
    }

    private static void ask(AnthropicClient client) {
        client.messages()
                .create(MessageCreateParams.builder()
                        .model("claude-haiku-4-5")
                        .maxTokens(200)
                        .addUserMessage("I am ready.")
                        .build());
    }

    private static AnthropicClient anthropic(AnthropicStandIn server, String key) {
        server.start();
        return AnthropicOkHttpClient.builder()
                .baseUrl(server.baseUrl().toString())
                .apiKey(key)
                .maxRetries(0)
                .build();
    }
}
