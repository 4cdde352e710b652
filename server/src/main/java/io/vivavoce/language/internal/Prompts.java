package io.vivavoce.language.internal;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import io.vivavoce.language.JsonSchema;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.internal.LanguageProperties.Schemas;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Requests in the words of LangChain4j.
final class Prompts {
    private Prompts() {}

    static List<ChatMessage> messages(LanguageRequest request, Schemas schemas) {
        List<ChatMessage> messages = new ArrayList<>();
        String system = request.system() + instruction(request.schema(), schemas);
        if (!system.isBlank()) {
            messages.add(SystemMessage.from(system));
        }
        for (LanguageRequest.Message message : request.messages()) {
            messages.add(
                    switch (message.role()) {
                        case USER -> UserMessage.from(message.text());
                        case ASSISTANT -> AiMessage.from(message.text());
                    });
        }
        return messages;
    }

    static @Nullable ResponseFormat format(LanguageRequest request, Schemas schemas) {
        JsonSchema schema = request.schema();
        if (schema == null || schemas == Schemas.ASKED) {
            return null;
        }
        ResponseFormat.Builder format = ResponseFormat.builder().type(ResponseFormatType.JSON);
        if (schemas == Schemas.ENFORCED) {
            format.jsonSchema(dev.langchain4j.model.chat.request.json.JsonSchema.builder()
                    .name(schema.name())
                    .rootElement(JsonRawSchema.from(schema.json()))
                    .build());
        }
        return format.build();
    }

    private static String instruction(@Nullable JsonSchema schema, Schemas schemas) {
        if (schema == null || schemas == Schemas.ENFORCED) {
            return "";
        }
        return "\n\nAnswer with one JSON object and nothing else, without fences or remarks. "
                + "It has to match this JSON Schema:\n" + schema.json();
    }
}
