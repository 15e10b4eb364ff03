package cn.xieshou;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;

/** The virtual machine in which the program runs: a jar brings no options along, but some things may be said to it while it runs. */
final class RunningMachine {

    private RunningMachine() {}

    /** Sets the option, unless somebody gave it on the command line or this machine does not know it. */
    static void set(String option, String value) {
        if (isUntouched(option)) {
            machine().setVMOption(option, value);
        }
    }

    /** Whether the machine knows the option and nobody has set it. */
    static boolean isUntouched(String option) {
        try {
            return machine().getVMOption(option).getOrigin() == VMOption.Origin.DEFAULT;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What the machine answers to a command of {@code jcmd}, in the spelling of its MBean; nothing if it does not know it. */
    static Optional<String> tell(String command, String... arguments) {
        try {
            ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
            boolean bare = arguments.length == 0;
            Object answer = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            commands,
                            command,
                            bare ? null : new Object[] {Arrays.copyOf(arguments, arguments.length)},
                            bare ? null : new String[] {String[].class.getName()});
            return Optional.of(String.valueOf(answer));
        } catch (JMException e) {
            return Optional.empty();
        }
    }

    private static HotSpotDiagnosticMXBean machine() {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    }
}
