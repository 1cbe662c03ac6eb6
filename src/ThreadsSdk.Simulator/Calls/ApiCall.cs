using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Represents one call on its way through the pipeline.</summary>
internal sealed class ApiCall(
    SimulatorSpec spec,
    SimulatorState state,
    Uri address,
    ApiRequest request,
    OperationSpec operation,
    AccessToken? token
)
{
    public SimulatorSpec Spec { get; } = spec;

    public SimulatorState State { get; } = state;

    /// <summary>Gets the address of the simulator.</summary>
    public Uri Address { get; } = address;

    public ApiRequest Request { get; } = request;

    public OperationSpec Operation { get; } = operation;

    public AccessToken? Token { get; } = token;

    /// <summary>Gets the values that have passed the checks, in the one spelling the spec knows.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the fields to respond with; null for all.</summary>
    public FieldSelection? Fields { get; set; }

    /// <summary>Gets the token's user. Only operations that need one have it.</summary>
    public User User => Token?.User ?? throw new InvalidOperationException($"{Operation.FullName} has no user.");

    /// <summary>Gets the id in the path; null when there is none.</summary>
    public string? NodeId =>
        Operation.Parameters.FirstOrDefault(parameter => parameter.In == "path") is { } parameter
            ? Values.GetValueOrDefault(parameter.Key)
            : null;

    public T Bind<T>()
        where T : IBoundRequest<T> => T.Bind(new RequestValues(Text));

    public Refusal Refuse(ThreadsError error, string? about = null, string? detail = null) => new(Spec.Error(error), about, detail);

    /// <summary>Refuses with the response of Meta, which keeps the reason to itself, and has the pages say it.</summary>
    public Refusal RefuseSilently(ThreadsError error, string about, string reason)
    {
        var known = Spec.Error(error);
        return new(known, about) { Advice = $"{reason} {known.Advice}" };
    }

    /// <summary>Creates an error about permissions, with the HTTP status that Meta documents, or that it sends in production.</summary>
    public Refusal RefusePermission(string detail) =>
        State.RealWorld is null
            ? Refuse(ThreadsError.PermissionMissing, detail: detail)
            : new(Spec.Error(ThreadsError.PermissionMissing), detail: detail) { Status = StatusCodes.Status500InternalServerError };

    /// <summary>Refuses a token of a user that lacks one of the scopes.</summary>
    public void RequireScopes(AccessToken? token, EquatableArray<string> scopes, string subject)
    {
        if (token is { User: not null } && scopes.FirstOrDefault(scope => !token.Scopes.Contains(scope)) is { } missing)
        {
            throw RefusePermission($"{subject} needs the scope {missing}.");
        }
    }

    private string? Text(string name) =>
        Values.GetValueOrDefault(name)
        ?? Operation
            .Parameters.Where(parameter => parameter.Key == name)
            .Select(parameter => parameter.Default ?? parameter.Send)
            .FirstOrDefault();
}
