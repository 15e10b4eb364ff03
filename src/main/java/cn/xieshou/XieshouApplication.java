package cn.xieshou;

import cn.xieshou.shared.ChineseDates;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Xieshou, the workflow and approval system for urban–rural school pairing. */
@SpringBootApplication
@Modulithic(systemName = "Xieshou")
public class XieshouApplication {

    public static void main(String[] args) {
        // The engine writes timestamps without a zone.
        TimeZone.setDefault(TimeZone.getTimeZone(ChineseDates.ZONE));
        LightStart light = LightStart.begin();
        SpringApplication.run(XieshouApplication.class, args);
        light.end();
    }
}
