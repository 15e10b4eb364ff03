package cn.xieshou.once;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a request as the form it is. The checksum's key is this run's own: a form may carry a password, and nobody shall
 * find it out from the table.
 */
@Component
class SentForm {

    private static final String CHECKSUM = "HmacSHA256";
    private static final int KEY_LENGTH = 32;
    private static final int PIECE = 8192;
    private static final int MOST_DIGITS = 15;

    private final SecretKeySpec key;

    SentForm() {
        byte[] random = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, CHECKSUM);
    }

    PageAction read(HttpServletRequest request) throws IOException, ServletException {
        Principal person = request.getUserPrincipal();
        boolean files = isMultipart(request);
        return new PageAction(
                request.getRequestURI(),
                person == null ? "" : person.getName(),
                content(request, files),
                opened(request.getParameter(OpenedField.NAME)),
                !files);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static long opened(@Nullable String typed) {
        long now = Order.now();
        return typed != null && typed.length() <= MOST_DIGITS && typed.matches("\\d+")
                ? Math.min(Long.parseLong(typed), now)
                : now;
    }

    private String content(HttpServletRequest request, boolean files) throws IOException, ServletException {
        Mac mac = checksum();
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!name.startsWith("_")) {
                add(mac, name, Arrays.toString(values));
            }
        });
        if (files) {
            for (Part part : request.getParts()) {
                addFile(mac, part);
            }
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private static void add(Mac mac, String name, String value) {
        mac.update((name + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void addFile(Mac mac, Part part) throws IOException {
        if (part.getSubmittedFileName() == null) {
            return;
        }
        add(mac, part.getName(), part.getSubmittedFileName());
        try (InputStream in = part.getInputStream()) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                mac.update(piece, 0, read);
            }
        }
    }

    private Mac checksum() {
        try {
            Mac mac = Mac.getInstance(CHECKSUM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
