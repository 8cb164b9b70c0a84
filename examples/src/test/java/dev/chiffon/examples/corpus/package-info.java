/** Makes the sample documents of the examples that are not plain text: a PDF and a DOCX file. */
package dev.chiffon.examples.corpus;
