package cn.xieshou.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.register.Register;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** No register is left out of what {@link RegistersBenchmark} measures. */
class MeasuredRegistersTest {

    @Test
    void everyRegisterIsABeanOrMeasuredOnItsPage() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Register.class));
        List<AnnotationMetadata> all = scan.findCandidateComponents("cn.xieshou").stream()
                .map(found -> ((AnnotatedBeanDefinition) found).getMetadata())
                .toList();

        assertThat(all).hasSizeGreaterThan(35);
        assertThat(all)
                .filteredOn(one -> !one.isAnnotated(Component.class.getName()))
                .extracting(one -> one.getClassName().replaceAll(".*\\.", ""))
                .containsExactlyInAnyOrderElementsOf(MeasuredRegisters.MADE_FOR_A_PAGE);
    }
}
