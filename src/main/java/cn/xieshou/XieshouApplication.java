package cn.xieshou;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Xieshou, the workflow and approval system for urban–rural school pairing. */
@SpringBootApplication
@Modulithic(systemName = "Xieshou")
public class XieshouApplication {

    /** Every date in the product is Chinese time; the engine writes timestamps without a zone. */
    private static final String TIME_ZONE = "Asia/Shanghai";

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(TIME_ZONE));
        SpringApplication.run(XieshouApplication.class, args);
    }
}
