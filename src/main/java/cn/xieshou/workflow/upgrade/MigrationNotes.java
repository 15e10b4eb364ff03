package cn.xieshou.workflow.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/**
 * Which step of older versions is which step of the newest: the files {@code processes/migrations/<process id>.yaml} beside
 * the models. Steps that keep their id need no line.
 */
@Component
class MigrationNotes {

    private final ResourceLoader resources;

    MigrationNotes(ResourceLoader resources) {
        this.resources = resources;
    }

    /** Element ids of the newest version by those of older ones. */
    Map<String, String> of(String processKey) {
        Resource file = resources.getResource("classpath:processes/migrations/" + processKey + ".yaml");
        if (!file.exists()) {
            return Map.of();
        }
        try (InputStream in = file.getInputStream()) {
            return Optional.ofNullable(new Yaml().<Map<String, Map<String, String>>>load(in))
                    .map(content -> content.get("steps"))
                    .orElse(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
