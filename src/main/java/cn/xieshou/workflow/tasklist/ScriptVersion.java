package cn.xieshou.workflow.tasklist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The address of our scripts for Tasklist: it changes with any of them, because they import each other by name alone. */
@Component
class ScriptVersion {

    /** Where the scripts lie among the files of the web apps. */
    static final String PLACE = "app/tasklist/scripts/xieshou/";

    /** What their address begins with, before the checksum. */
    static final String FOLDER = "scripts/xieshou-";

    private static final String FILES = "META-INF/resources/webjars/camunda/";
    private static final int SHORT = 12;

    private final String checksum;
    private final String config;

    ScriptVersion() {
        try {
            this.checksum = checksumOf(
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + FILES + PLACE + "*.js"));
            this.config = new ClassPathResource(FILES + "app/tasklist/scripts/config.js")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("scripts/xieshou/", FOLDER + checksum + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String checksum() {
        return checksum;
    }

    /** What Tasklist reads first, with the scripts' address in it. */
    String config() {
        return config;
    }

    private static String checksumOf(Resource[] scripts) throws IOException {
        Arrays.sort(scripts, Comparator.comparing(script -> String.valueOf(script.getFilename())));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Resource script : scripts) {
            all.writeBytes(script.getContentAsByteArray());
        }
        return checksum(all.toByteArray());
    }

    /** What an address carries so that it is another one for other bytes. */
    static String checksum(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
