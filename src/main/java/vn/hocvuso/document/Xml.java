package vn.hocvuso.document;

import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML from strangers: as a stream, without a document type, so that no entity can be declared, fetched or unfolded, and
 * not deeper than sense goes. Names lose their prefix, texts become NFC.
 */
public final class Xml {
    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Not well-formed, too deep, or with a document type: which and on which line. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        Broken(int line, String code) {
            super(code, null, false, false);
            this.line = line;
        }

        /** {@code xml-broken}, {@code xml-doctype}, {@code xml-too-deep}. */
        public String code() {
            return getMessage();
        }

        public int line() {
            return line;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // What is wrong is told by the exception; the default also prints it.
        factory.setXMLReporter((message, type, information, location) -> { });
        return factory;
    }

    /** The name of its root, without reading on. */
    public static String root(byte[] document) throws Broken {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new Broken(Math.max(1, reader.getLocation().getLineNumber()), "xml-doctype");
                }
            }
            return reader.getLocalName();
        } catch (XMLStreamException | NoSuchElementException e) {
            throw new Broken(1, "xml-broken");
        }
    }

    /** A whole document; for small ones. */
    public static XmlElement read(byte[] document) throws Broken {
        XmlElement[] root = new XmlElement[1];
        each(document, 0, element -> root[0] = element);
        return root[0];
    }

    /**
     * The elements at a depth one by one, each gone when the next one comes: a file of ten thousand needs room for one.
     *
     * @param depth 0 for the root, 1 for its children; what is above is not kept
     */
    public static void each(byte[] document, int depth, Consumer<XmlElement> taker) throws Broken {
        XMLStreamReader reader = null;
        try {
            reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
            new Walk(reader, depth, taker).run();
        } catch (XMLStreamException e) {
            throw new Broken(e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber()), "xml-broken");
        } catch (NoSuchElementException | IndexOutOfBoundsException e) {
            throw new Broken(Math.max(1, reader == null ? 1 : reader.getLocation().getLineNumber()), "xml-broken");
        }
    }

    private static final class Walk {
        private final XMLStreamReader reader;
        private final int depth;
        private final Consumer<XmlElement> taker;
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private int level = -1;

        Walk(XMLStreamReader reader, int depth, Consumer<XmlElement> taker) {
            this.reader = reader;
            this.depth = depth;
            this.taker = taker;
        }

        void run() throws XMLStreamException, Broken {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Broken(line(), "xml-doctype");
                    default -> { }
                }
            }
        }

        private void start() throws Broken {
            if (++level > DEEPEST) {
                throw new Broken(line(), "xml-too-deep");
            }
            if (level < depth) {
                return;
            }
            XmlElement element = new XmlElement(reader.getLocalName(), line());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                element.with(reader.getAttributeLocalName(i), Normalizer.normalize(reader.getAttributeValue(i), Normalizer.Form.NFC));
            }
            if (!open.isEmpty()) {
                open.peek().add(element);
            }
            open.push(element);
        }

        private void text() {
            if (!open.isEmpty()) {
                open.peek().add(Normalizer.normalize(reader.getText(), Normalizer.Form.NFC));
            }
        }

        private void end() {
            if (level-- >= depth) {
                XmlElement done = open.pop();
                if (open.isEmpty()) {
                    taker.accept(done);
                }
            }
        }

        private int line() {
            return Math.max(1, reader.getLocation().getLineNumber());
        }
    }
}
