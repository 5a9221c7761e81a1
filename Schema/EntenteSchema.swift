/// The tables, views, checks and vocabularies of every base, embedded in the program.
package let schemaFiles = embeddedFiles
