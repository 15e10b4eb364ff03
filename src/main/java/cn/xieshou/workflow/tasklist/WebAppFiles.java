package cn.xieshou.workflow.tasklist;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How long browsers keep the files of the engine's web apps; by itself everything is {@code no-store}, which had them sent
 * anew, 5 MB, at every opening. The vendor's addresses carry the vendor's version, those of our scripts a checksum. What we
 * put in place of the vendor's files has the vendor's addresses and is asked for each time. Answers of the API stay
 * {@code no-store}, refusals too: only a file that is there gets these headers.
 */
@Configuration
class WebAppFiles implements WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/webjars/camunda/";
    private static final String APP = "/camunda/app/tasklist/";
    static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();
    private static final CacheControl ASKED = CacheControl.noCache().cachePrivate();

    private final ScriptVersion version;

    WebAppFiles(ScriptVersion version) {
        this.version = version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        keep(files, "/camunda/lib/*.js", "lib/", FOR_GOOD);
        keep(files, "/camunda/assets/*.*", "assets/", FOR_GOOD);
        keep(files, "/camunda/app/*/camunda-*-bootstrap.*", "app/", FOR_GOOD);
        keep(files, APP + ScriptVersion.FOLDER + version.checksum() + "/*.js", ScriptVersion.PLACE, FOR_GOOD);
        keep(files, APP + "styles/*.css", "app/tasklist/styles/", ASKED);
        keep(files, APP + "locales/*.json", "app/tasklist/locales/", ASKED);
    }

    private static void keep(ResourceHandlerRegistry files, String pattern, String folder, CacheControl howLong) {
        files.addResourceHandler(pattern).addResourceLocations(FILES + folder).setCacheControl(howLong);
    }
}
