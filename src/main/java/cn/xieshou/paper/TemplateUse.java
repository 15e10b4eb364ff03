package cn.xieshou.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when on a template holds for a kind of paper.
 *
 * @param template null for the one that the product brings
 * @param fileName empty for the one that the product brings
 */
public record TemplateUse(String kind, @Nullable Long template, String fileName, String putBy, Instant putAt) {

    /** What people call it. */
    public String label() {
        return template == null ? "系统自带的模板" : fileName;
    }
}
