package cn.xieshou.journey;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SchoolYearOnH2Test extends SchoolYearJourney {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:school-year;DB_CLOSE_DELAY=-1");
    }
}
