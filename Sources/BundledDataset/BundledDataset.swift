/// The bundled dataset, embedded in the program.
package let datasetFiles = embeddedFiles
