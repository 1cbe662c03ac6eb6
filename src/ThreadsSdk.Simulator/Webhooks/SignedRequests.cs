using System.Text.Encodings.Web;
using ThreadsSdk.Auth;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Webhooks;

/// <summary>Writes the forms that an app's callbacks for removal and deletion get.</summary>
internal sealed class SignedRequests(SimulatedApp app)
{
    public string Form(User user, DateTimeOffset now)
    {
        var request = new SignedRequest { UserId = user.Id, IssuedAt = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) };
        return $"{ThreadsApi.SignedRequest}={UrlEncoder.Default.Encode(ThreadsSignedRequest.Create(request, app.Secret))}";
    }
}
