package cn.xieshou.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/** Reads the YAML files under {@code programmes/}: the programmes that ship and the catalogue of quotas. */
final class ShippedData {

    private static final List<String> CODES = List.of("county", "district");

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private ShippedData() {}

    static List<ShippedProgramme> programmes() {
        return CODES.stream()
                .map(code -> read(code + ".yaml", new TypeReference<ShippedProgramme>() {}))
                .toList();
    }

    static List<QuotaClause> quotas() {
        return read("quotas.yaml", new TypeReference<List<QuotaClause>>() {});
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = ShippedData.class.getResourceAsStream("/programmes/" + file)) {
            if (in == null) {
                throw new IllegalStateException("programmes/" + file + " is not packed");
            }
            return MAPPER.convertValue(new Yaml().<Object>load(in), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
