using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the table of Meta's errors: what each means and what to do about it.</summary>
internal static class ErrorsEmitter
{
    public static string Emit(EquatableArray<ErrorSpec> errors)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        using (writer.Open("public sealed partial record ThreadsError"))
        {
            for (var i = 0; i < errors.Count; i++)
            {
                writer.Summary(errors[i].Doc);
                writer.Remarks([Docs.Escape(errors[i].Advice)]);
                writer.Line($"public static ThreadsError {errors[i].CSharp} => All[{i}];").Line();
            }

            writer.Summary("Every error the spec knows.");
            writer.Line("public static IReadOnlyList<ThreadsError> All { get; } =");
            writer.Line("[");
            using (writer.Indent())
            {
                foreach (var error in errors)
                    WriteError(writer, error);
            }

            writer.Line("];");
        }

        return writer.ToString();
    }

    private static void WriteError(SourceWriter writer, ErrorSpec error)
    {
        writer.Line("new(");
        using (writer.Indent())
        {
            writer.Line($"Name: {Literal.Text(error.CSharp)},");
            writer.Line($"Code: {Literal.NumberOrNull(error.Code)},");
            writer.Line($"Subcode: {Literal.NumberOrNull(error.Subcode)},");
            writer.Line($"Through: {Literal.NumberOrNull(error.Through)},");
            writer.Line($"Symbol: {Literal.TextOrNull(error.Symbol)},");
            writer.Line($"Kind: ThreadsErrorKind.{CSharpName.Pascal(error.Kind)},");
            writer.Line($"Retry: ThreadsRetry.{CSharpName.Pascal(error.Retry)},");
            writer.Line($"Description: {Literal.Text(error.Doc)},");
            writer.Line($"Advice: {Literal.Text(error.Advice)}){(error.NamesScopes ? "" : ",")}");
        }

        if (error.NamesScopes)
            writer.Line("{ NamesScopes = true },");
    }
}
