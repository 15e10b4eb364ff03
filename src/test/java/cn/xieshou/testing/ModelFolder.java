package cn.xieshou.testing;

import java.nio.file.Path;

/** Where tests read the models: those of the source tree, or a copy with a fault in it ({@code mvn -Pmutation verify}). */
public final class ModelFolder {

    public static final String PROPERTY = "xieshou.models";

    private ModelFolder() {}

    public static Path path() {
        return Path.of(System.getProperty(PROPERTY, "processes"));
    }
}
