package io.vivavoce.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A request to an endpoint: mostly as it should be, with something wrong here and there.
///
/// @param target path and query, as it goes over the line
record RandomRequest(String method, String target, Map<String, String> headers, byte[] body) {
    static final String BOUNDARY = "XX";

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "FOO");
    private static final List<String> ACCEPTED = List.of(
            "*/*", "application/json", "text/html", "image/png", "audio/wav", "garbage/;;", "a", "text/plain;q=0");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "garbage",
            "application/json;charset=utf-16",
            "application/json;charset=nope",
            "multipart/form-data",
            "multipart/form-data;boundary=" + BOUNDARY,
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=nope",
            "*/*",
            "");
    private static final List<String> VALUES = List.of(
            "",
            "1",
            "-1",
            "0",
            "100",
            "2147483648",
            "x",
            "%00",
            "%ff",
            "%zz",
            "%",
            "%F0%9F%98%80",
            "../..",
            "null",
            "0190a0a0-0000-7000-8000-000000000000",
            "a&limit=7",
            "1;b=2",
            "%2e%2e%2f");

    /// Files that people write by hand, as a body of its own.
    private static final List<String> FILES = List.of(
            "",
            "name: x",
            "name: [",
            "name: &a [*a, *a]",
            "format: 1\nname: x\nlanguage: en\nsections: []",
            "format: 1\nname: x\nname: y",
            "!!elsewhere.Type [\"http://elsewhere.example/\"]",
            "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]",
            "\t- \0",
            "- ".repeat(2_000),
            "{\"name\":\"x\"}");

    static RandomRequest of(Endpoint endpoint, Random random, Endpoint.Ids ids) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (random.nextInt(3) == 0) {
            headers.put("Accept", pick(ACCEPTED, random));
        }
        String method = random.nextInt(12) == 0 ? pick(METHODS, random) : endpoint.method();
        byte[] body = body(endpoint, random, headers);
        if (random.nextInt(14) == 0) {
            headers.put("Content-Type", pick(TYPES, random));
        }
        if (random.nextInt(20) == 0) {
            body = Bytes.mutated(body, random);
        }
        return new RandomRequest(method, endpoint.path(random, ids) + query(endpoint, random), headers, body);
    }

    private static byte[] body(Endpoint endpoint, Random random, Map<String, String> headers) {
        if (endpoint.upload()) {
            headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            return multipart(random);
        }
        if (endpoint.body() == byte[].class) {
            headers.put("Content-Type", "application/yaml");
            return pick(FILES, random).getBytes(StandardCharsets.UTF_8);
        }
        if (endpoint.body() != null) {
            headers.put("Content-Type", "application/json");
            return Json.of(endpoint.body(), random).getBytes(StandardCharsets.UTF_8);
        }
        if (endpoint.changesSomething() && !endpoint.parameters().isEmpty()) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            return (endpoint.parameters().getFirst() + "=" + pick(VALUES, random)).getBytes(StandardCharsets.UTF_8);
        }
        return new byte[0];
    }

    /// Parts that no process needs to look at: what they hold is refused by its first bytes.
    private static byte[] multipart(Random random) {
        List<String> parts = new ArrayList<>();
        for (int i = random.nextInt(12) == 0 ? random.nextInt(4) : 1; i > 0; i--) {
            String name =
                    random.nextInt(6) == 0 ? pick(List.of("other", "", "fi\"le", "a".repeat(600)), random) : "file";
            if (random.nextBoolean()) {
                name = name.replace("file", "audio");
            }
            String fileName = pick(
                    List.of("cv.pdf", "../../etc/passwd", "\u202Efdp.exe", "a".repeat(300), "", "x\0y.pdf", "cv.docx"),
                    random);
            String content = pick(List.of("", "\0\1\2", "RIFF\0\0\0\0WAVE", "{\\rtf1}", "<html>", "\211PNG\0"), random);
            parts.add("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                    + fileName + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n");
        }
        String end = random.nextInt(10) == 0 ? "" : "--" + BOUNDARY + "--\r\n";
        return (String.join("", parts) + end).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String query(Endpoint endpoint, Random random) {
        StringBuilder query = new StringBuilder();
        for (String parameter : endpoint.parameters()) {
            if (!endpoint.changesSomething() && random.nextInt(5) > 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter)
                        .append('=')
                        .append(pick(VALUES, random));
            }
        }
        return query.toString();
    }

    /// The same with nothing that an address may not hold.
    String decentTarget() {
        int query = target.indexOf('?');
        if (query < 0) {
            return target;
        }
        String[] values = target.substring(query + 1).split("=", 2);
        return target.substring(0, query) + "?" + values[0] + "="
                + URLEncoder.encode(values.length > 1 ? values[1] : "", StandardCharsets.UTF_8);
    }

    static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
