package io.vivavoce.guide.internal;

/// A file of the bank is not as it must be; the message says where and why.
class BankFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BankFormatException(String place, String problem) {
        super(place + ": " + problem);
    }
}
