using System.Collections.Generic;
using ThreadsSdk.Generator.Writing;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the half of the sender over Refit that knows the groups.</summary>
internal static class RefitSenderEmitter
{
    public static SourceWriter Emit(IReadOnlyList<GroupSummary> groups)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk.Http", "ThreadsSdk.Runtime");
        using (writer.Open("internal sealed partial class RefitSender"))
        {
            writer.Line(
                "private partial Task<HttpResponseMessage> SendThroughGroupAsync(ThreadsCall call, CancellationToken cancellationToken) =>"
            );
            using (writer.Indent())
            using (writer.Open("call.Operation.Group switch", "};"))
            {
                foreach (var group in groups)
                {
                    writer.Line(
                        $"{Literal.Text(group.Name)} => {group.Name}RefitCalls.SendAsync((I{group.Name}RefitApi)api, call, cancellationToken),"
                    );
                }

                writer.Line("_ => throw Unknown(call),");
            }
        }

        return writer;
    }
}
