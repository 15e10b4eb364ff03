package cn.xieshou;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives the machine back what only the start needed. The virtual machine keeps a heap of a sixty-fourth of all memory and more,
 * mostly empty; what a jar cannot say on its command line it may say to the running machine. What somebody gave on the command
 * line stays.
 */
@Component
@ConditionalOnProperty(name = "xieshou.dispatch", matchIfMissing = true)
class SparedMemory {

    /** In this order: the least may never be above the most. Per cent of the heap that stay free; milliseconds. */
    private static final List<Map.Entry<String, String>> THRIFTY = List.of(
            Map.entry("MinHeapFreeRatio", "20"),
            Map.entry("MaxHeapFreeRatio", "40"),
            Map.entry("G1PeriodicGCInterval", "300000"));

    /** Of the heap; what the machine may keep beside what is in use, without being asked to look again. */
    private static final long SPARE_BYTES = 64L << 20;

    private boolean begun;

    /** When the start is over and now and then. */
    @Scheduled(fixedDelayString = "PT2M", initialDelayString = "PT10S")
    void spare() {
        if (!begun) {
            begun = true;
            THRIFTY.forEach(option -> RunningMachine.set(option.getKey(), option.getValue()));
        }
        if (isWide()) {
            System.gc();
        }
        // What the machine's own compiler and threads have freed: the C library keeps it otherwise. Linux only.
        RunningMachine.tell("systemTrimNativeHeap");
    }

    /** Whether the heap has grown to more than twice of what was still in use after the last collection. */
    private static boolean isWide() {
        long lived = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() > 2 * lived + SPARE_BYTES;
    }
}
