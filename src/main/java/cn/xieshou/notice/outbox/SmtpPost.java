package cn.xieshou.notice.outbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** Sends by SMTP, one connection for a whole round. Time-outs are set in the mail session's properties. */
public class SmtpPost implements PostOffice {

    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl server;
    private final Envelope envelope;

    public SmtpPost(JavaMailSenderImpl server, Envelope envelope) {
        this.server = server;
        this.envelope = envelope;
    }

    @Override
    public boolean disturbs() {
        return true;
    }

    @Override
    public Round open() throws PostFailure {
        try {
            Transport transport = server.getSession().getTransport(protocol());
            transport.connect(
                    server.getHost(), server.getPort(), blankToNull(server.getUsername()), server.getPassword());
            return new Connection(transport);
        } catch (AuthenticationFailedException e) {
            throw new PostFailure("邮件服务器拒绝登录，请检查发信账号和密码", false, e);
        } catch (MessagingException e) {
            throw new PostFailure("邮件服务器暂时无法连接（" + server.getHost() + "）", false, e);
        }
    }

    private String protocol() {
        String protocol = server.getProtocol();
        return protocol == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocol;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }

    /** Only what the server says about this recipient or this mail for good is permanent. */
    private static PostFailure failure(MessagingException failure) {
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException refused) {
                return failed("收件地址被邮件服务器拒收", refused.getReturnCode(), failure);
            }
            if (e instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                return failed("邮件被邮件服务器拒收", refused.getReturnCode(), failure);
            }
        }
        return new PostFailure("发送时与邮件服务器的连接中断", false, failure);
    }

    private static PostFailure failed(String reason, int code, Exception cause) {
        return new PostFailure(reason + "（" + code + "）", code >= PERMANENT, cause);
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private final class Connection implements Round {

        private final Transport transport;

        Connection(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void send(StoredMail mail, String address) throws PostFailure {
            try {
                MimeMessage message = envelope.message(server.getSession(), mail, address);
                transport.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                throw failure(e);
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // The server is gone already; what was accepted is accepted.
            }
        }
    }
}
