package cn.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SparedMemoryTest {

    private static final List<String> OPTIONS = List.of("MaxHeapFreeRatio", "MinHeapFreeRatio", "G1PeriodicGCInterval");

    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    private final Map<String, String> before = options();

    @AfterEach
    void asTheOtherTestsHadIt() {
        OPTIONS.forEach(option -> machine.setVMOption(option, before.get(option)));
    }

    /** In one test: whatever was set once counts as given. */
    @Test
    void theRunningMachineIsToldToKeepLittleThatIsFreeAndWhatSomebodyHasGivenStays() {
        new SparedMemory().spare();

        assertThat(options())
                .containsEntry("MinHeapFreeRatio", "20")
                .containsEntry("MaxHeapFreeRatio", "40")
                .containsEntry("G1PeriodicGCInterval", "300000");

        machine.setVMOption("MaxHeapFreeRatio", "55");
        new SparedMemory().spare();

        assertThat(options()).containsEntry("MaxHeapFreeRatio", "55");
    }

    private Map<String, String> options() {
        return OPTIONS.stream().collect(Collectors.toMap(option -> option, option -> machine.getVMOption(option)
                .getValue()));
    }
}
