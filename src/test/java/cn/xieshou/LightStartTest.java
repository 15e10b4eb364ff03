package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In virtual machines of their own: what is said to the machine of the tests would hold for all of them. */
class LightStartTest {

    @Test
    void theSecondStageIsLeftOutUntilTheStartIsOver() throws Exception {
        assertThat(told()).containsExactly("light true", "afterwards false");
    }

    @Test
    void whoSaysHowToCompileIsObeyed() throws Exception {
        assertThat(told("-XX:TieredStopAtLevel=1")).containsExactly("light false", "afterwards false");
        assertThat(told("-XX:-TieredCompilation")).containsExactly("light false", "afterwards false");
    }

    private static List<String> told(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Probe.class.getName()));
        Process machine = new ProcessBuilder(command).start();
        return new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** The main class of those machines. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] arguments) {
            LightStart start = LightStart.begin();
            System.out.println("light " + isLight());
            start.end();
            System.out.println("afterwards " + isLight());
        }

        private static boolean isLight() {
            return RunningMachine.tell("compilerDirectivesPrint").orElse("").contains("Exclude:true");
        }
    }
}
