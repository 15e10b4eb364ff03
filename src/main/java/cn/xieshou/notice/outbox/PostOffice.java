package cn.xieshou.notice.outbox;

/** Where mails leave to: an SMTP server, or files. */
public interface PostOffice {

    /** Whether what leaves here reaches people at once, so that quiet hours count. */
    boolean disturbs();

    /**
     * Opens a connection for a round of mails.
     *
     * @throws PostFailure if nothing can be sent now
     */
    Round open() throws PostFailure;

    /** One connection. */
    interface Round extends AutoCloseable {

        /**
         * Sends {@code mail} to {@code address}.
         *
         * @throws PostFailure if it was not accepted, or nobody knows whether it was
         */
        void send(StoredMail mail, String address) throws PostFailure;

        @Override
        void close();
    }
}
