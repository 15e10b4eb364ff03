package cn.xieshou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets the virtual machine compile lightly while the program starts (S5). A third of a start's computing is otherwise the second
 * stage of the JIT, which pays for what runs for hours. What the start has made hot keeps the first stage's code; what grows hot
 * afterwards gets both. Where somebody has said on the command line how to compile, and on machines that know no directives, nothing
 * is done.
 */
final class LightStart {

    private static final String NO_SECOND_STAGE = "[{match: [\"*.*\"], c2: {Exclude: true}}]";
    private static final List<String> HOW_TO_COMPILE = List.of("TieredStopAtLevel", "TieredCompilation");

    private final boolean light;

    private LightStart(boolean light) {
        this.light = light;
    }

    /** From now until the end. */
    static LightStart begin() {
        return new LightStart(HOW_TO_COMPILE.stream().allMatch(RunningMachine::isUntouched) && isTold());
    }

    void end() {
        if (light) {
            RunningMachine.tell("compilerDirectivesRemove");
        }
    }

    private static boolean isTold() {
        try {
            Path directive = Files.createTempFile("xieshou-start", ".json");
            try {
                Files.writeString(directive, NO_SECOND_STAGE);
                return RunningMachine.tell("compilerDirectivesAdd", directive.toString())
                        .isPresent();
            } finally {
                Files.delete(directive);
            }
        } catch (IOException e) {
            // A machine without a place for a small file starts as it would have.
            return false;
        }
    }
}
