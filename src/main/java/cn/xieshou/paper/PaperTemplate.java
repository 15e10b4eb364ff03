package cn.xieshou.paper;

import java.time.Instant;

/** A template that the bureau has brought, checked; {@code fileName} as it was called there. */
public record PaperTemplate(
        long id, String kind, String fileName, String checksum, String broughtBy, Instant broughtAt) {}
