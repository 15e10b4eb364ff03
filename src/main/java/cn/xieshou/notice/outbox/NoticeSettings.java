package cn.xieshou.notice.outbox;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.StringUtils;

/** Decides where mails go: to the SMTP server of {@code SPRING_MAIL_HOST} if set, else into files. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticeSettings {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSettings.class);

    @Bean
    Envelope envelope(
            @Value("${xieshou.base-url}") String baseUrl,
            @Value("${xieshou.mail-from:}") String sender,
            @Value("${spring.mail.username:}") String user) {
        String base = StringUtils.trimTrailingCharacter(baseUrl, '/');
        String own = user.contains("@") ? user : "xieshou@" + Envelope.host(base);
        return new Envelope(base, StringUtils.hasText(sender) ? sender : own);
    }

    @Bean
    PostOffice postOffice(
            ObjectProvider<JavaMailSenderImpl> server,
            Envelope envelope,
            @Value("${xieshou.mail-directory:./data/mail}") Path directory) {
        JavaMailSenderImpl smtp = server.getIfAvailable();
        if (smtp != null && StringUtils.hasText(smtp.getHost())) {
            LOG.info("Mails leave by SMTP through {}:{}", smtp.getHost(), smtp.getPort());
            return new SmtpPost(smtp, envelope);
        }
        LOG.info(
                "No SPRING_MAIL_HOST: mails are written to {}",
                directory.toAbsolutePath().normalize());
        return new FilePost(directory, envelope);
    }
}
