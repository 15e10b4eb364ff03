package cn.xieshou.database;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What kind of installation this is: a newcomer's trial on the embedded database, or a production one. */
@Component
public class Installation {

    /** Password of every sample account; public, so accepted with sample data only. */
    public static final String SAMPLE_PASSWORD = "xieshou";

    private final boolean embedded;
    private final String sampleData;
    private final URI baseUrl;

    public Installation(
            @Value("${spring.datasource.url}") String database,
            @Value("${xieshou.sample-data:}") String sampleData,
            @Value("${xieshou.base-url}") URI baseUrl) {
        this.embedded = database.startsWith("jdbc:h2:") && !database.startsWith("jdbc:h2:tcp:");
        this.sampleData = sampleData;
        this.baseUrl = baseUrl;
    }

    /** Whether sample programmes, schools and accounts belong here: on the embedded database unless switched off. */
    public boolean sampleData() {
        return sampleData.isBlank() ? embedded : Boolean.parseBoolean(sampleData);
    }

    /** Whether passwords that everybody knows are refused even for the first administrator. */
    public boolean production() {
        return !embedded || !sampleData();
    }

    /** Whether people reach the product over https only. */
    public boolean https() {
        return "https".equals(baseUrl.getScheme());
    }

    /** The address people reach the product at, without a slash at its end. */
    public String address() {
        return baseUrl.toString().replaceFirst("/+$", "");
    }
}
