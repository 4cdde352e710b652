package io.vivavoce.standin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The parts of a form with files, by name. Bytes are kept one to one as characters of ISO 8859-1.
record Parts(Map<String, String> contents, Map<String, String> heads) {
    /// Empty when the request is no such form.
    static Parts of(Received request) {
        Map<String, String> contents = new LinkedHashMap<>();
        Map<String, String> heads = new LinkedHashMap<>();
        String type = request.header("Content-Type");
        int at = type.indexOf("boundary=");
        if (type.startsWith("multipart/form-data") && at > 0) {
            String boundary = "--" + type.substring(at + "boundary=".length()).replace("\"", "");
            String body = new String(request.body(), StandardCharsets.ISO_8859_1);
            for (String part : body.split(java.util.regex.Pattern.quote(boundary))) {
                int content = part.indexOf("\r\n\r\n");
                int name = part.indexOf("name=\"");
                if (content > 0 && name > 0) {
                    String key = part.substring(name + 6, part.indexOf('"', name + 6));
                    heads.put(key, part.substring(0, content));
                    contents.put(key, part.substring(content + 4, part.length() - 2));
                }
            }
        }
        return new Parts(contents, heads);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        return contents.getOrDefault(name, "").getBytes(StandardCharsets.ISO_8859_1);
    }

    boolean has(String name) {
        return contents.containsKey(name);
    }
}
